# The second Dense gets 512 numbers, and was told 500. Keras needs no input size; this is the way to write one nevertheless.
import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(784,)),
    layers.Dense(512, activation="relu"),
    layers.Dense(256, activation="relu", input_shape=(500,)),
    layers.Dense(10, activation="softmax"),
])
model(np.random.rand(64, 784))
